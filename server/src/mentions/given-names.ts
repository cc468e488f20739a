/**
 * Common given names, sorted. Sources: U.S. Social Security Administration, "Top names over the last 100 years" and the
 * national name files behind it (public domain); frequent names of other countries by hand. Left out are those that are
 * also common words, months or places.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'Aaron Abby Abdul Abdullah Abel Abhishek Abigail Abraham Adam Adamo Adela Adele Adeline Adolfo Adrian ' +
    'Adriana Adrienne Agatha Agnes Agnieszka Ahmad Ahmed Aileen Aisha Ajay Akash Akira Alain Alan Alana ' +
    'Alasdair Alastair Albert Alberto Aldo Alec Alejandra Alejandro Aleksander Aleksandr Alessandra ' +
    'Alessandro Alex Alexander Alexandra Alexandre Alexei Alexis Alfonso Alfred Alfredo Alice Alicia Alina ' +
    'Alison Alistair Allan Allen Allison Allyson Alma Alok Alonzo Alvaro Alvin Alyssa Amanda Amandeep Amelia ' +
    'Amir Amit Amita Amos Amy Ana Anand Anastasia Anders Andre Andrea Andreas Andreea Andrei Andres Andrew ' +
    'Andrey Andrzej Andy Angela Angelica Angelina Angelo Angie Angus Anil Anita Anjali Ankit Ann Anna ' +
    'Annabelle Anne Anneliese Annette Annie Annika Anthony Antoine Anton Antonella Antonia Antonio Antwan ' +
    'Anuj Anupam Aoife Archie Ariana Arjun Arlene Armando Arnaud Arne Arnold Arthur Arturo Arun Arvind Ashish ' +
    'Ashley Ashok Astrid Aubrey Audrey Augustus Aurelia Ava Avery Axel Ayesha Barbara Barnaby Barry Bart ' +
    'Basil Beata Beatrice Beatrix Beatriz Becky Belinda Ben Benedict Benito Benjamin Bennett Bennie Benoit ' +
    'Bernadette Bernard Bernardo Bernd Bernice Bert Bertha Bertrand Bessie Beth Bethany Betsy Bettina Betty ' +
    'Beverly Bharat Bianca Billy Birgit Bjorn Blaine Blake Blanca Bob Bobby Bonnie Boris Brad Bradford ' +
    'Bradley Brady Brandi Brandon Brenda Brendan Brent Bret Brett Brian Briana Brianna Bridget Brigitte ' +
    'Brittany Brittney Bruce Bruno Bryan Bryant Bryce Byron Caitlin Caleb Callum Calvin Cameron Camila ' +
    'Camille Candace Candice Cara Carina Carl Carla Carlo Carlos Carlton Carmela Carmen Carol Carole Caroline ' +
    'Carolyn Carrie Carsten Caryn Casey Cassandra Catalina Catherine Cathleen Cathy Cecil Cecilia Cedric ' +
    'Celeste Celia Celine Cesar Chaim Chandra Chantal Charlene Charles Charlie Chelsea Cheryl Chester Chiara ' +
    'Chidi Chinedu Chris Christa Christi Christiane Christie Christina Christine Christoph Christophe ' +
    'Christopher Christy Cindy Claire Clara Clarence Clarissa Claude Claudette Claudia Claudine Claudio Claus ' +
    'Clayton Clement Clifford Clifton Clint Clinton Clive Clyde Cody Colette Colin Colleen Conchita Connie ' +
    'Connor Conor Conrad Constance Consuelo Cora Cordelia Corey Corinne Cornelia Cornelius Cory Courtney ' +
    'Craig Cristian Cristina Curtis Cynthia Cyril Cyrus Dagmar Daisy Dale Damian Damien Damon Dan Dana Daniel ' +
    'Daniela Danielle Danny Daphne Darin Dario Darius Darlene Darnell Darrell Darren Darryl Daryl Dave David ' +
    'Davide Deanna Debbie Deborah Debra Declan Deepa Deepak Deepika Deirdre Delia Delores Delphine Denis ' +
    'Denise Dennis Derek Derrick Desiree Desmond Devin Devon Dexter Diana Diane Dianne Diego Dieter Dietmar ' +
    'Dimitri Dina Dinesh Dirk Dmitri Dmitry Dolores Dominic Dominik Dominique Don Donald Donato Donna Doreen ' +
    'Doris Dorothea Dorothy Doug Douglas Duane Duncan Dustin Dwayne Dwight Dylan Eamon Earl Eberhard Ed Eddie ' +
    'Edgar Edith Edmond Edmund Edna Eduard Eduardo Edward Edwin Eileen Eitan Elaine Eleanor Elena Eli Elias ' +
    'Elijah Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elliot Elliott Ellis Elmer Eloise Elsa Elsie ' +
    'Elvira Elvis Emanuel Emeka Emiko Emil Emilia Emilie Emilio Emily Emma Emmanuel Enid Enrico Enrique Eric ' +
    'Erica Erich Erik Erika Erin Ernest Ernesto Ernst Erwin Esperanza Esteban Estelle Esther Ethan Ethel ' +
    'Etienne Eugene Eugenia Eugenio Eunice Eva Evan Evangeline Eve Evelyn Everett Ewan Ezra Fabian Fabio ' +
    'Fabrice Faisal Farah Farhan Fatima Federica Federico Felicia Felipe Felix Ferdinand Fergus Fernanda ' +
    'Fernando Filip Filippo Fiona Flora Florian Floyd Folake Frances Francesca Francesco Francine Francis ' +
    'Francisco Franco Francois Frank Frankie Franklin Franz François Françoise Fred Freda Frederic Frederick ' +
    'Fredrik Friedrich Fritz Gabriel Gabriela Gabriella Gabrielle Gail Galina Ganesh Gareth Garrett Garry ' +
    'Gary Gaurav Gautam Gavin Gayle Gene Genevieve Geoffrey Georg George Georges Georgina Geraint Gerald ' +
    'Geraldine Gerard Gerardo Gerd Gerhard Gianluca Gilbert Gilberto Gilles Gina Giorgio Giovanna Giovanni ' +
    'Girish Gisela Giulia Giuseppe Gladys Glen Glenda Glenn Gloria Gonzalo Goran Gordon Graciela Graeme ' +
    'Graham Greg Gregg Gregor Gregory Greta Gretchen Grigory Grzegorz Guadalupe Guido Guillaume Guillermo ' +
    'Gunnar Gunther Gustav Gustavo Gwen Gwendolyn Hamish Hanna Hannah Hans Harald Hari Harish Harlan Harold ' +
    'Harriet Harrison Harry Haruki Harvey Hassan Heather Hector Heidi Heike Heinrich Heinz Helen Helena ' +
    'Helene Helga Helmut Henri Henrik Henry Herbert Herman Hermann Hernan Hideki Hilary Hilda Hillary Hiram ' +
    'Hiroshi Hiroyuki Holger Holly Homer Horacio Horst Howard Hubert Hugh Hugo Humberto Hussein Ian Ibrahim ' +
    'Ida Ifeoma Ignacio Ignatius Igor Imogen Imran Indira Ines Inez Inga Ingo Ingrid Ira Irena Irene Irina ' +
    'Irma Irving Irwin Isaac Isabel Isabella Isabelle Isaiah Ismael Ivan Ivana Ivo Ivonne Jacek Jack Jackie ' +
    'Jaclyn Jacob Jacqueline Jacquelyn Jacques Jaime Jake Jakob Jakub Jamal James Jamie Jana Jane Janet ' +
    'Janice Janine Jared Jasmine Jason Javier Jay Jayne Jayson Jean Jeanette Jeanne Jeannie Jeff Jeffery ' +
    'Jeffrey Jen Jenna Jennie Jennifer Jenny Jens Jeremiah Jeremy Jerome Jerry Jesse Jessica Jessie Jill ' +
    'Jillian Jim Jimmy Jitendra Joachim Joan Joanna Joanne Joaquin Jocelyn Jodi Jody Joe Joel Joerg Johan ' +
    'Johanna Johannes John Johnathan Johnnie Johnny Jolene Jon Jonah Jonas Jonathan Joni Jorge Jorgen Jose ' +
    'Josef Josefina Joseph Josephine Josh Joshua Josiah José Joyce Juan Juana Juanita Judd Jude Judith Judy ' +
    'Jules Julia Julian Juliana Julianne Julie Julien Juliet Julio Julius Jurgen Justin Justine Jürgen ' +
    'Kaitlin Kaitlyn Kamal Karen Kari Karim Karin Karina Karl Karla Karsten Karthik Kasey Katarina Katarzyna ' +
    'Kate Katelyn Katharina Katharine Katherine Kathleen Kathryn Kathy Katie Katja Katrina Kavita Kay Kayla ' +
    'Kazuo Keisha Keith Kelley Kellie Kelly Kelvin Ken Kendra Kenji Kenneth Kenny Kent Kermit Kerry Kevin ' +
    'Khalid Kieran Kim Kimberly Kiran Kirk Kirsten Kjell Klaus Kofi Konrad Konstantin Krista Kristen Kristi ' +
    'Kristian Kristin Kristina Kristine Kristofer Kristy Krzysztof Kurt Kwame Kyle Lakisha Lakshmi Lamar Lana ' +
    'Lara Larissa Larry Lars Latoya Laura Laurel Lauren Laurence Laurent Laurie Lavinia Lawrence Layla Leah ' +
    'Leander Leif Leila Leland Lena Leo Leon Leonard Leonardo Leonid Leonora Leopold Leroy Lesley Leslie ' +
    'Lester Leticia Levi Lewis Liam Lidia Lila Lillian Lilly Lily Linda Lindsay Lindsey Lionel Lisa Liz Liza ' +
    'Lloyd Logan Lois Lola Lonnie Lora Lorena Lorenzo Loretta Lori Lorna Lorraine Lothar Lou Louie Louis ' +
    'Louisa Louise Lourdes Luc Luca Lucas Lucia Lucien Lucille Lucinda Lucy Ludwig Luis Luisa Luiz Lukas Luke ' +
    'Luther Luz Lydia Lyle Lynda Lyndon Lynn Lynne Mabel Maciej Madeleine Madeline Magda Magdalena Maggie ' +
    'Magnus Mahesh Mahmoud Malcolm Malgorzata Mallory Mamie Mandy Manfred Manish Manoj Manuel Manuela Mara ' +
    'Marc Marcel Marcela Marcella Marcelo Marcia Marcin Marco Marcos Marcus Marek Margaret Margarita Margie ' +
    'Margo Marguerite Maria Mariah Mariam Marian Mariana Marianne Marie Marietta Marilyn Marina Mario Marion ' +
    'Marisa Marissa Marjorie Mark Marlene Marlon Marsha Marta Martha Martin Martina Marty Marvin Mary Maryann ' +
    'Masahiro Mateo Mathew Mathias Mathieu Matilda Matt Matteo Matthew Matthias Maura Maureen Maurice ' +
    'Mauricio Mauro Maximilian Maxine Maxwell Maya Mayra Meera Megan Meghan Mehmet Mel Melanie Melinda ' +
    'Melissa Melvin Meredith Meryl Mia Micah Michael Michaela Michal Micheal Michel Michele Micheline ' +
    'Michelle Miguel Mika Mikael Mike Mikhail Mikko Milan Mildred Milos Milton Mina Mindy Miranda Mireille ' +
    'Miriam Mitchell Mohamed Mohammad Mohammed Moira Molly Mona Monica Monika Monique Morgan Moritz Morris ' +
    'Moses Moshe Muhammad Mukesh Murali Muriel Murray Mustafa Myra Myrna Myron Myrtle Nadia Nadine Nancy ' +
    'Naoko Naomi Narendra Natalia Natalie Natasha Nate Nathalie Nathan Nathaniel Naveen Neal Neha Neil Nellie ' +
    'Nelson Nestor Ngozi Niall Niamh Nicholas Nick Nicola Nicolas Nicole Nigel Nikhil Nikita Niklas Nikola ' +
    'Nikolai Nils Nina Nisha Nitin Noah Noel Noelle Nolan Nora Norbert Noreen Noriko Norma Norman Octavia ' +
    'Octavio Odette Olaf Oleg Olga Oliver Olivia Olivier Olof Omar Ophelia Osamu Oscar Ottilie Otto Owen ' +
    'Pablo Padraig Pamela Paola Paolo Pascal Patrice Patricia Patricio Patrick Patrik Patsy Patti Patty Paul ' +
    'Paula Paulette Paulina Pauline Paulo Pavel Pawel Pedro Peggy Pekka Penelope Penny Percy Perry Pete Peter ' +
    'Petra Phil Philip Philipp Philippa Philippe Phillip Phoebe Phyllis Pierre Pietro Piotr Polly Pooja ' +
    'Prakash Pramod Pranav Prashant Pratik Preston Priscilla Priya Priyanka Quentin Quincy Quinn Rachael ' +
    'Rachel Rafael Raghav Rahul Rainer Raj Rajeev Rajesh Rajiv Rakesh Ralf Ralph Ramesh Ramiro Ramon Ramona ' +
    'Randal Randall Randolph Randy Raphael Raquel Rashid Rasmus Raul Ravi Ray Raymond Rebecca Rebekah Regina ' +
    'Reginald Reiner Reinhard Rekha Rena Renata Renate Rene Renee René Rex Reza Rhonda Rhys Ricardo Riccardo ' +
    'Richard Rick Rickey Ricky Rita Rivka Rob Robbie Robert Roberta Roberto Robin Robyn Rochelle Rocio ' +
    'Roderick Rodney Rodolfo Rodrigo Rogelio Roger Rohan Rohit Roland Rolando Rolf Romeo Ron Ronald Ronnie ' +
    'Rory Rosalie Rosalind Rosamund Rosanne Roscoe Rosemarie Rosemary Rosie Ross Rowena Roxanne Roy Ruben ' +
    'Rudolf Rudolph Rudy Rufus Rupert Russell Ruth Ryan Sabine Sabrina Sachin Sadie Sally Salvador Salvatore ' +
    'Sam Samantha Samir Sammy Samuel Sandeep Sandra Sanjay Sanjeev Santiago Saoirse Sara Sarah Sasha Satish ' +
    'Satoshi Saul Scott Sean Sebastian Selena Selma Serena Serge Sergei Sergey Sergio Seth Shane Shannon ' +
    'Shantanu Shari Sharon Shashi Shaun Shawn Sheila Shelby Sheldon Shelia Shelley Shelly Sheri Sherman ' +
    'Sherri Sherry Sheryl Shinji Shirley Shiv Shlomo Shreya Siddharth Siegfried Sigrid Silvia Simeon Simon ' +
    'Simona Simone Simran Sinead Siobhan Sofia Soledad Solomon Solveig Sonia Sonja Sonya Sophia Sophie Soren ' +
    'Spencer Srinivas Stacey Stacie Stacy Stan Stanislav Stanley Stefan Stefania Stefano Steffen Stella ' +
    'Stephan Stephanie Stephen Steve Steven Stewart Stig Stuart Subhash Sudhir Suman Sumit Sunil Sunita ' +
    'Suresh Susan Susana Susanna Susanne Susie Suzanne Sven Svetlana Sybil Sylvester Sylvia Tabitha Tadashi ' +
    'Takashi Takeshi Tamara Tameka Tami Tamika Tammy Tamsin Tanya Tara Tariq Tasha Tatiana Tatyana Ted ' +
    'Terence Teresa Teri Terrance Terrell Terrence Terri Terry Tess Tessa Thaddeus Thelma Theo Theodora ' +
    'Theodore Theresa Therese Thierry Thomas Thorsten Tiffany Tim Timothy Tina Tobias Toby Todd Tom Tomas ' +
    'Tomasz Tommy Toni Tonia Tony Tonya Torsten Toshio Tracey Traci Tracy Travis Trent Trevor Tricia Trina ' +
    'Tristan Troy Trudy Tsuyoshi Tunde Tyler Tyrone Ulrich Ulrike Ulysses Umberto Umesh Ursula Usha Uwe ' +
    'Valentin Valentina Valeria Valerie Vandana Vanessa Vasily Veena Velma Venkat Vera Vernon Veronica ' +
    'Vicente Vicki Vickie Vicky Victor Victoria Vijay Vikas Vikram Vilma Vince Vincent Vincenzo Vineet Vinod ' +
    'Viola Virgil Vishal Vito Vittorio Vivek Vivian Viviana Vladimir Volker Wallace Wally Walter Wanda Warren ' +
    'Wayne Wendell Wendy Werner Wesley Whitney Wilbur Wilfred Wilhelm Willard William Willie Willis Wilma ' +
    'Winifred Winston Wojciech Wolfgang Woodrow Xavier Xiaoping Ximena Yael Yannick Yasmin Yasuhiro Yitzhak ' +
    'Yoko Yolanda Yoshiro Youssef Yuki Yuri Yusuf Yves Yvette Yvonne Zachary Zachery Zainab Zbigniew Zelda ' +
    'Zoe Zoltan'
  ).split(' '),
)

/**
 * Given names that are also words, months or places, sorted; same sources. Alone they make a person only of a name with
 * a middle initial.
 */
export const AMBIGUOUS_GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'Amber Angel Art Aurora Austin Bill Brandy Brooke Carolina Chad Charlotte Chase Christian Cliff ' +
    'Crystal Dallas Dawn Dean Drew Faith Florence Grace Grant Guy Harris Hazel Heath Hope Hunter Iris Ivy ' +
    'Jan Jesus Jordan Joy June Kai Lance Lane Lee Madison Max May Mercedes Miles Olive Pat Pearl Reed ' +
    'Rich Roman Rosa Rose Ruby Sandy Sidney Skip Sky Sterling Sue Summer Taylor Trinity Violet Wade Wei ' +
    'Will Willow Yan'
  ).split(' '),
)
